import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shell/page-frame';
import { PageSections, type Section } from '../shell/page-sections';
import { CheckList } from './checks/check-list';
import { OneCheck } from './checks/one-check';
import './registry.css';
import { SchemaPart } from './schema/schema-part';
import type { RegistryTexts } from './texts.ko';
import { Versions } from './versions/versions';

type Name = keyof RegistryTexts['sections'];

const SECTIONS: readonly [Section<Name>, ...Section<Name>[]] = [
  { name: 'schema', Part: SchemaPart },
  { name: 'versions', Part: Versions },
  { name: 'checks', Part: CheckList },
];

/** The API's schema and who uses it, its versions, its checks; at `/registry/checks/<id>`, one check to share. */
export function RegistryPage() {
  const { t } = useTranslation('registry');
  const id = /^\/registry\/checks\/([^/]+)$/.exec(location.pathname)?.[1];
  return (
    <PageFrame page="registry" title={t('title')}>
      {id === undefined ? (
        <PageSections
          sections={SECTIONS}
          label={t('sectionsLabel')}
          textOf={(name) => t(`sections.${name}`)}
        />
      ) : (
        <OneCheck id={decodeURIComponent(id)} />
      )}
    </PageFrame>
  );
}
