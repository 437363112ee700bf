import { PATHS, type PublishAnswer, type PublishRequest } from '../../api';
import { headOfHere } from '../../config/git';
import { SdlFault } from '../../config/sdl-fault';
import type { Answer } from '../../format/answer';
import { publishAnswer } from '../../format/publish-answer';
import type { Context } from '../context';
import { schemaToSend } from '../schema-to-send';

export interface PublishOptions {
  readonly schema?: string;
  readonly url?: string;
  readonly author?: string;
  readonly commit?: string;
}

export async function publish(context: Context, subgraph: string, options: PublishOptions): Promise<Answer> {
  const { registry } = context;
  const { file, sdl, url } = await schemaToSend(context.options.config, subgraph, options);
  const here = headOfHere();
  const request: PublishRequest = {
    subgraph,
    sdl,
    url,
    author: options.author ?? here.author,
    commit: options.commit ?? here.commit,
  };
  try {
    return publishAnswer(await registry.post<PublishAnswer>(PATHS.publish, request));
  } catch (error) {
    if (error instanceof SdlFault) throw new SdlFault(error.message, file, error.line, error.column);
    throw error;
  }
}
