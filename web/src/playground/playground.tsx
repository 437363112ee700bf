import type { Client } from '@goldenhour/client';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../shell/language-button';
import type { Account } from './account/account';
import { AccountBox } from './account/account-box';
import { CopyButtons } from './copy/copy-buttons';
import { createFetcher } from './fetcher';
import { mendTabs } from './mend-tabs';
import { SAMPLES } from './samples';
import { SAMPLES_PLUGIN } from './samples/samples-panel';

const PLUGINS = [SAMPLES_PLUGIN, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const FIRST = SAMPLES[0]!;

/** GraphiQL with our samples, our tokens and our way to take an operation along. */
export function Playground({ client, account }: { client: Client; account: Account }) {
  const { t } = useTranslation(['playground', 'shell']);
  const identity = useSyncExternalStore(account.onUserChange, account.identity);
  const fetcher = useMemo(() => createFetcher(client, account), [client, account]);
  const editor = useRef<HTMLElement>(null);
  useEffect(() => mendTabs(editor.current!), []);
  return (
    <>
      <header className="bar">
        <h1>
          {t('shell:product')} <span>{t('title')}</span>
        </h1>
        <p>{t('intro')}</p>
        <nav>
          <a href="/">{t('shell:links.map')}</a>
          <a href="/registry">{t('shell:links.registry')}</a>
        </nav>
        <AccountBox account={account} />
        <LanguageButton />
      </header>
      <main lang="en" ref={editor}>
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          visiblePlugin={SAMPLES_PLUGIN}
          defaultTabs={[{ query: FIRST.query, variables: FIRST.variables ?? null }]}
          defaultEditorToolsVisibility="variables"
          // Nothing that was typed here outlives the tab: it may have been a password.
          storage={sessionStorage}
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            {({ prettify, copy, merge }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <CopyButtons signedIn={identity.kind !== 'public'} />
              </>
            )}
          </GraphiQL.Toolbar>
        </GraphiQL>
      </main>
    </>
  );
}
