import type { BedKind } from '@goldenhour/client';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import { useNow } from '../../shell/clock';
import { ageText, bedNumber } from '../wording';
import { timeOf } from '../request/request';
import { readNumber, type BedOfSources } from './bed-draft';
import { errorOf, type BedEditorState } from './use-bed-editor';
import { ofCapacity, Said, saysNow } from './said';

interface Props {
  readonly kind: BedKind;
  /** Absent where nobody has said anything of this kind yet. */
  readonly bed: BedOfSources | undefined;
  readonly editor: BedEditorState;
}

/** One kind: what is shown, what each source says and since when, and what is stated now. */
export function BedRow({ kind, bed, editor }: Props) {
  const { t, i18n } = useTranslation('console');
  const now = useNow();
  const id = useId();
  const name = t(`kind.${kind}`);
  const typed = editor.draft.typed.get(kind);
  const conflict = editor.conflicts.includes(kind);
  const error = errorOf(editor, editor.draft, kind);
  const wrong = error !== undefined || (editor.unreadable && isUnreadable(typed));
  const described = [conflict && `${id}-conflict`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <tr data-kind={kind} data-conflict={conflict}>
      <th scope="row">{name}</th>
      <td data-label={t('beds.shown')}>
        <Shown bed={bed} now={now} />
      </td>
      <td data-label={t('beds.feed')}>
        <Said said={bed?.feed} stands={bed?.shown.source === 'FEED'} never={t('beds.neverFeed')} now={now} />
      </td>
      <td data-label={t('beds.staff')}>
        <Said said={bed?.staff} stands={bed?.shown.source === 'STAFF'} never={t('beds.never')} now={now} />
      </td>
      <td data-label={t('beds.mine')}>
        <div className="mine">
          <input
            id={`${id}-available`}
            inputMode="text"
            autoComplete="off"
            size={4}
            aria-label={t('beds.availableOf', { kind: name })}
            aria-invalid={wrong || undefined}
            aria-describedby={described || undefined}
            placeholder={bed?.shown.reported == null ? '' : bedNumber(bed.shown.reported)}
            value={typed?.available ?? ''}
            onChange={({ target }) => editor.type(kind, { available: target.value })}
          />
          <span aria-hidden="true">/</span>
          <input
            inputMode="numeric"
            autoComplete="off"
            size={4}
            aria-label={t('beds.capacityOf', { kind: name })}
            aria-invalid={wrong || undefined}
            placeholder={bed?.shown.capacity == null ? '' : String(bed.shown.capacity)}
            value={typed?.capacity ?? ''}
            onChange={({ target }) => editor.type(kind, { capacity: target.value })}
          />
        </div>
        {error && (
          <p className="field-error" id={`${id}-error`}>
            {userErrorText(error, i18n.language)}
          </p>
        )}
        {conflict && (
          <div className="conflict" id={`${id}-conflict`} role="alert">
            <p>{t('beds.conflict', { now: saysNow(bed, now, t) })}</p>
            <div className="buttons">
              <button type="button" onClick={() => editor.keepMine(kind)}>
                {t('beds.keepMine')}
              </button>
              <button type="button" onClick={() => editor.discard(kind)}>
                {t('beds.takeNew')}
              </button>
            </div>
          </div>
        )}
      </td>
    </tr>
  );
}

function Shown({ bed, now }: { readonly bed: BedOfSources | undefined; readonly now: number }) {
  const { t } = useTranslation('console');
  if (bed === undefined) return <span className="quiet">{t('unknown')}</span>;
  const { available, capacity, held, freshness, reportedAt } = bed.shown;
  return (
    <span className="shown" data-freshness={freshness}>
      <b>{available == null ? t('unknown') : bedNumber(available)}</b>
      {ofCapacity(capacity)}
      {held > 0 && ' '}
      {held > 0 && <span className="tag">{t('beds.heldCount', { n: held })}</span>}{' '}
      <span className="quiet">
        {t(`beds.freshness.${freshness}`)}
        {reportedAt != null && ` · ${ageText(timeOf(reportedAt), now, t)}`}
      </span>
    </span>
  );
}

function isUnreadable(typed: { readonly available: string; readonly capacity: string } | undefined): boolean {
  if (!typed) return false;
  const { available, capacity } = typed;
  return readNumber(available) === null || (capacity.trim() !== '' && readNumber(capacity) === null);
}
