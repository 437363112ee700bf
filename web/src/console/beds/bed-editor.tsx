import type { BedKind } from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import { failureText } from '../../form/failure-text';
import { BED_KINDS } from '../../map/board/kinds';
import { KIND_GROUPS, kindGroupOf } from '../../map/filter/kind-groups';
import type { Statements } from './bed-draft';
import { BedRow } from './bed-row';
import { SourcesHead } from './sources-head';
import { useBedEditor, type BedEditorState } from './use-bed-editor';

/** Every kind of bed that this hospital reports, in the usual groups, and one bar to save what was typed. */
export function BedEditor({ statements }: { readonly statements: Statements }) {
  const { t } = useTranslation('console');
  const heading = useId();
  const editor = useBedEditor(statements);
  const [added, setAdded] = useState<readonly BedKind[]>([]);
  const known = new Map(statements.beds.map((bed) => [bed.shown.kind, bed]));
  const kinds = BED_KINDS.filter((kind) => known.has(kind) || added.includes(kind));
  const others = BED_KINDS.filter((kind) => !kinds.includes(kind));
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{t('beds.title')}</h3>
      <p className="quiet">{t('beds.intro')}</p>
      <form
        className="editor"
        noValidate
        aria-labelledby={heading}
        onSubmit={(event) => {
          event.preventDefault();
          void editor.save();
        }}
      >
        {KIND_GROUPS.map((group) => {
          const ofGroup = kinds.filter((kind) => kindGroupOf(kind) === group);
          if (ofGroup.length === 0) return null;
          return (
            <table key={group} className="sources">
              <caption>{t(`beds.groups.${group}`)}</caption>
              <SourcesHead />
              <tbody>
                {ofGroup.map((kind) => (
                  <BedRow key={kind} kind={kind} bed={known.get(kind)} editor={editor} />
                ))}
              </tbody>
            </table>
          );
        })}
        <label className="add">
          {t('beds.add')}{' '}
          <select value="" onChange={({ target }) => setAdded([...added, target.value as BedKind])}>
            <option value="">{t('beds.addChoose')}</option>
            {others.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <SaveBar editor={editor} />
      </form>
    </section>
  );
}

function SaveBar({ editor }: { readonly editor: BedEditorState }) {
  const { t } = useTranslation('console');
  const { draft, conflicts, pending, saved } = editor;
  const count = draft.typed.size;
  return (
    <div className="save-bar" data-open={count > 0}>
      <Problems editor={editor} />
      <p role="status" className="quiet">
        {saved && count === 0 ? t('beds.saved') : count > 0 ? t('beds.typed', { count }) : ''}
      </p>
      {count > 0 && (
        <div className="buttons">
          <button type="submit" className="primary" aria-disabled={pending} data-conflicts={conflicts.length}>
            {t('beds.save', { count })}
          </button>
          <button type="button" onClick={editor.discardAll}>
            {t('beds.discard')}
          </button>
        </div>
      )}
    </div>
  );
}

/** What went wrong and stands beside no number. */
function Problems({ editor }: { readonly editor: BedEditorState }) {
  const { t, i18n } = useTranslation(['console', 'base']);
  const { otherErrors, failure, unreadable, draft } = editor;
  const texts = otherErrors
    .filter(({ path }) => path?.[1] !== 'beds' || path.length < 4)
    .map((error) =>
      error.code === 'CONFLICT' ? t('console:beds.conflictAll') : userErrorText(error, i18n.language),
    );
  if (unreadable) texts.push(t('console:beds.notNumber'));
  if (failure !== null) texts.push(failureText(failure, i18n.getFixedT(i18n.language, 'base'), true));
  return (
    <p className="problem" role="alert">
      {draft.typed.size > 0 ? texts.join(' ') : ''}
    </p>
  );
}
