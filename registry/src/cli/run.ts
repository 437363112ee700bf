import type { Command } from 'commander';
import { SdlFault } from '../config/sdl-fault';
import { Unreachable } from '../config/unreachable';
import { UsageError } from '../config/usage-error';
import type { Answer } from '../format/answer';
import { FORMATS, render, type Format } from '../format/format';
import { Context, type GlobalOptions } from './context';
import type { CliEnv } from './env';
import { EXIT } from './exit-code';

/** Does what a command is for, prints its answer, sets the exit code. */
export type Run = (command: Command, work: (context: Context) => Promise<Answer>) => Promise<void>;

export function runWith(env: CliEnv): Run {
  return async (command, work) => {
    const options: GlobalOptions = command.optsWithGlobals();
    try {
      const answer = await work(new Context(options, env));
      process.stdout.write(render(answer, options.format));
      process.exitCode = answer.passed ? EXIT.passed : EXIT.failed;
    } catch (error) {
      process.exitCode = tell(error, options.format);
    }
  };
}

/** @returns the exit code */
function tell(error: unknown, format: Format): number {
  if (error instanceof SdlFault) {
    const { message, file, line, column } = error;
    process.stdout.write(render(faultAnswer(message, file, line, column), knownFormat(format)));
    return EXIT.failed;
  }
  if (error instanceof UsageError || error instanceof Unreachable) {
    const prefix = format === 'github' ? '::error::' : '';
    (format === 'github' ? process.stdout : process.stderr).write(`${prefix}${error.message}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.unreachable;
  }
  throw error;
}

function faultAnswer(message: string, file: string, line: number | null, column: number | null): Answer {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return {
    passed: false,
    title: `${place}: ${message}`,
    sections: [],
    annotations: [{ level: 'error', title: 'Syntax', message, file, line, column }],
    data: { passed: false, file, line, column, message },
  };
}

function knownFormat(format: string): Format {
  return FORMATS.find((one) => one === format) ?? 'text';
}
