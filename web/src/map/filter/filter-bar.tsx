import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortProvince } from '../../i18n/provinces';
import { BED_KINDS } from '../board/kinds';
import { usePage, useStore } from '../hooks';
import { activeCount, type Filter } from './filter';
import './filter.css';
import { KIND_GROUPS, kindGroupOf } from './kind-groups';
import { LoadingNote } from './loading-note';
import { NearButton } from './near-button';
import { Needs } from './needs';
import { useRegions } from './use-regions';

/** What to look for. Everything acts at once; nothing has to be sent. */
export function FilterBar() {
  const { t, i18n } = useTranslation('map');
  const { view } = usePage();
  const { filter } = useStore(view);
  const [open, setOpen] = useState(false);
  const { provinces, districts } = useRegions(filter.province);
  const change = (part: Partial<Filter>) => view.setFilter({ ...filter, ...part });
  const active = activeCount(filter);
  return (
    <form
      className="filter"
      role="search"
      aria-label={t('filter.label')}
      data-open={open}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className="field text">
        <span>{t('filter.text')}</span>
        <input
          type="search"
          value={filter.text}
          placeholder={t('filter.textHint')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <button type="button" className="filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('filter.toggle')}
        {active > 0 && <span className="badge">{active}</span>}
      </button>
      <div className="filter-rest">
        <label className="field kind">
          <span>{t('filter.kind')}</span>
          <select
            value={filter.kind}
            onChange={(event) => change({ kind: event.target.value as Filter['kind'] })}
          >
            {KIND_GROUPS.map((group) => (
              <optgroup key={group} label={t(`filter.kindGroup.${group}`)}>
                {BED_KINDS.filter((kind) => kindGroupOf(kind) === group).map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`kind.${kind}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('filter.province')}</span>
          <select
            value={filter.province}
            onChange={(event) => change({ province: event.target.value, district: '' })}
          >
            <option value="">{t('filter.everywhere')}</option>
            {provinces.map((name) => (
              <option key={name} value={name}>
                {shortProvince(name, i18n.language)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('filter.district')}</span>
          <select
            value={filter.district}
            disabled={filter.province === ''}
            onChange={(event) => change({ district: event.target.value })}
          >
            <option value="">{t('filter.wholeProvince')}</option>
            {districts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={filter.freeOnly}
            onChange={(event) => change({ freeOnly: event.target.checked })}
          />
          {t('filter.free')}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={filter.freshOnly}
            onChange={(event) => change({ freshOnly: event.target.checked })}
          />
          {t('filter.fresh')}
        </label>
        <Needs filter={filter} change={change} />
        <NearButton />
      </div>
      <LoadingNote />
    </form>
  );
}
