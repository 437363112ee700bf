import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCurl, type Target } from './as-curl';
import { asTypeScript } from './as-typescript';
import { operationIn, type EditedOperation } from './operation';

/** Copies what the editors hold as a shell command or as a program. */
export function CopyButtons({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('playground');
  const [said, setSaid] = useState('');
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  const copy = async (written: (operation: EditedOperation, target: Target) => string) => {
    setSaid('');
    try {
      const query = queryEditor?.getValue() ?? '';
      const operation = operationIn(query, variableEditor?.getValue() ?? '', operationName);
      const text = written(operation, { url: location.origin, signedIn });
      // Browsers give it to secure pages and to this machine's own only, whatever its type says.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      if (!clipboard) throw new Error('HTTPS');
      await clipboard.writeText(text);
      setSaid(t('copy.done'));
    } catch (error) {
      setSaid(t('copy.failed', { why: (error as Error).message }));
    }
  };
  return (
    <>
      <ToolbarButton label={t('copy.curl')} onClick={() => void copy(asCurl)}>
        <span className="copy-word" aria-hidden="true">
          cURL
        </span>
      </ToolbarButton>
      <ToolbarButton label={t('copy.typescript')} onClick={() => void copy(asTypeScript)}>
        <span className="copy-word" aria-hidden="true">
          TS
        </span>
      </ToolbarButton>
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}
