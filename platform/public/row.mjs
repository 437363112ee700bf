// One hospital's row: built once, and later only what differs is written.
import { ageText, freshnessNow } from './freshness.mjs';

const COLUMNS = ['name', 'region', 'tier', 'beds', 'crowding', 'age'];

export class Row {
  #parts = {};
  #written = new Map();

  constructor(hospital) {
    this.element = document.createElement('tr');
    this.element.dataset.hpid = hospital.hpid ?? '';
    for (const column of COLUMNS) {
      const cell = document.createElement(column === 'name' ? 'th' : 'td');
      if (column === 'name') cell.scope = 'row';
      cell.className = column;
      this.element.append(cell);
      this.#parts[column] = cell;
    }
    this.#add('name', 'title').lang = 'ko';
    this.#add('name', 'place');
    this.#add('beds', 'free');
    this.#add('beds', 'capacity');
    this.#add('beds', 'mark');
    this.#add('beds', 'small chip');
    this.#add('crowding', 'chip');
    this.#add('age', 'time');
    this.#add('age', 'state');
  }

  update(hospital, now, texts) {
    const { bed, name, tier, province, district } = hospital;
    const freshness = freshnessNow(bed, now);
    const region =
      [texts.provinces[province] ?? province, district].filter(Boolean).join(' ') || texts.unknown;
    const tierName = tier === null ? texts.unknown : texts.tiers[tier];
    this.#mark('freshness', freshness);
    this.#text('title', name ?? texts.unknown);
    this.#text('place', `${region}\n${tierName}`);
    this.#text('region', region);
    this.#text('tier', tierName);
    this.#beds(bed, texts);
    this.#crowding(freshness === 'STALE' || freshness === 'UNKNOWN' ? 'UNKNOWN' : bed.crowding, texts);
    this.#age(bed, freshness, now, texts);
  }

  /** Only what time alone changes. */
  grow({ bed, ...hospital }, now, texts) {
    const freshness = freshnessNow(bed, now);
    if (freshness === this.#written.get('freshness')) this.#age(bed, freshness, now, texts);
    else this.update({ bed, ...hospital }, now, texts);
  }

  #beds({ available, capacity, suspect }, texts) {
    const over = available !== null && available < 0;
    this.#mark('over', String(over));
    this.#text('free', available === null ? texts.unknown : String(available).replace('-', '−'));
    this.#text('capacity', available === null ? '' : ` / ${capacity ?? texts.unknown}`);
    this.#text('mark', over ? texts.over(-available) : suspect && available !== null ? texts.suspect : '');
    this.#title('mark', suspect && !over ? texts.suspectHint : '');
  }

  #crowding(crowding, texts) {
    this.#mark('crowding', crowding);
    // A phone has no column for it and shows it under the number; never both.
    for (const chip of ['chip', 'small chip']) this.#text(chip, texts.crowding[crowding]);
  }

  #age({ reportedAt, source }, freshness, now, texts) {
    this.#text('time', reportedAt === null ? texts.noReport : ageText(reportedAt, now, texts));
    const state = freshness === 'AGING' || freshness === 'STALE' ? texts.freshness[freshness] : '';
    this.#text('state', state || (source === 'STAFF' ? texts.staff : ''));
  }

  #add(column, part) {
    const element = document.createElement('span');
    element.className = part;
    this.#parts[column].append(element);
    this.#parts[part] = element;
    return element;
  }

  #text(part, text) {
    if (this.#written.get(part) === text) return;
    this.#written.set(part, text);
    this.#parts[part].textContent = text;
  }

  #title(part, text) {
    if (this.#written.get(`title of ${part}`) === text) return;
    this.#written.set(`title of ${part}`, text);
    this.#parts[part].title = text;
  }

  #mark(name, value) {
    if (this.#written.get(name) === value) return;
    this.#written.set(name, value);
    this.element.dataset[name] = value;
  }
}
