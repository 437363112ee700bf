import { isTypeDefinitionNode, parse, type TypeDefinitionNode } from 'graphql';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../../../registry/src/api/paths';
import type { UsageAnswer } from '../../../../registry/src/api/types';
import { useRegistry } from '../use-registry';
import { Waiting } from '../waiting';
import { Definition } from './definition';
import { usesOf } from './uses';

const DAYS = 30;

/** Every type of the public schema with what it means, and who asks for each field. */
export function SchemaPart() {
  const { t } = useTranslation('registry');
  const schema = useRegistry<string>(PATHS.schema, 'text');
  const usage = useRegistry<UsageAnswer>(`${PATHS.usage}?days=${DAYS}`);
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find.trim().toLowerCase());
  const text = schema.state === 'there' ? schema.data : '';
  const types = useMemo(
    () => (text === '' ? [] : parse(text).definitions.filter(isTypeDefinitionNode)),
    [text],
  );
  const uses = usage.state === 'there' ? usesOf(usage.data) : null;
  if (schema.state !== 'there') return <Waiting answer={schema} />;
  const shown = types.filter((type) => contains(type, wanted));
  return (
    <>
      <div className="schema-head">
        <label>
          {t('schema.find')}
          <input
            type="search"
            value={find}
            onChange={({ target }) => setFind(target.value)}
            spellCheck={false}
          />
        </label>
        <p className="quiet" role="status">
          {t('schema.count', { n: shown.length })}
        </p>
        <a href="/registry/schema.graphql">{t('schema.text')}</a>
      </div>
      <ul className="types">
        {shown.map((type) => (
          <li key={type.name.value}>
            <Definition type={type} uses={uses} days={DAYS} />
          </li>
        ))}
      </ul>
    </>
  );
}

function contains(type: TypeDefinitionNode, wanted: string): boolean {
  if (type.name.value.toLowerCase().includes(wanted)) return true;
  const fields = 'fields' in type ? (type.fields ?? []) : 'values' in type ? (type.values ?? []) : [];
  return fields.some(({ name }) => name.value.toLowerCase().includes(wanted));
}
