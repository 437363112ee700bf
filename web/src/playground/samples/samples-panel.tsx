import { newIdempotencyKey } from '@goldenhour/client';
import { useOperationsEditorState, useVariablesEditorState, type GraphiQLPlugin } from '@graphiql/react';
import { useTranslation } from 'react-i18next';
import { SAMPLES } from '.';
import { fill } from './fill';
import { AUDIENCES, type Sample } from './sample';

/** Operations to try, by audience; one click puts one into the editors. */
function SamplesPanel() {
  const { t, i18n } = useTranslation('playground');
  const [, setQuery] = useOperationsEditorState();
  const [, setVariables] = useVariablesEditorState();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const choose = async (sample: Sample) => {
    setQuery(sample.query);
    setVariables(await fill(sample.variables, { now: Date.now(), hospitalId, newKey: newIdempotencyKey }));
  };
  return (
    <section className="samples" lang={language}>
      <h2>{t('samples.title')}</h2>
      {AUDIENCES.map((audience) => (
        <section key={audience} aria-labelledby={`samples-${audience}`}>
          <h3 id={`samples-${audience}`}>{t(`samples.${audience}`)}</h3>
          <ul>
            {SAMPLES.filter((sample) => sample.audience === audience).map((sample) => (
              <li key={sample.name}>
                <button type="button" data-sample={sample.name} onClick={() => void choose(sample)}>
                  {sample.title[language]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function SamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h14v16H5zM9 9h6M9 13h6" />
    </svg>
  );
}

export const SAMPLES_PLUGIN: GraphiQLPlugin = {
  title: '예제 · Samples',
  icon: SamplesIcon,
  content: SamplesPanel,
};

/** Some hospital that there is, so that a sample has an answer. */
async function hospitalId(): Promise<string> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ hospitals(first: 1) { nodes { id } } }' }),
  });
  const { data } = (await response.json()) as {
    data?: { hospitals: { nodes: readonly ({ id: string } | null)[] } };
  };
  return data?.hospitals.nodes[0]?.id ?? '';
}
