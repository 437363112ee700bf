import type { EntityManager } from '@goldenhour/subgraph-kit';
import { HospitalPlaceRow } from '../hospital/hospital-place.entity';
import { momentOf, timeOf } from '../template/moment';
import { textOf, type Language, type Text } from '../template/texts';
import type { OccasionRow } from './occasion.entity';

/** Occasions in each of the languages: written once, however many read them. */
export async function textsOf<O extends Pick<OccasionRow, 'text' | 'hospitalId' | 'textValues'>>(
  em: EntityManager,
  occasions: readonly O[],
  languages: readonly Language[],
): Promise<ReadonlyMap<O, Readonly<Record<Language, Text>>>> {
  const ids = [...new Set(occasions.flatMap(({ hospitalId }) => hospitalId ?? []))];
  const hospitals =
    ids.length === 0
      ? []
      : await em.find(HospitalPlaceRow, { hospitalId: { $in: ids } }, { disableIdentityMap: true });
  const names = new Map(hospitals.map(({ hospitalId, name }) => [hospitalId, name]));
  return new Map(
    occasions.map((occasion) => {
      const name = occasion.hospitalId === null ? null : (names.get(occasion.hospitalId) ?? null);
      const written = languages.map((language) => [language, textIn(language, occasion, name)] as const);
      return [occasion, Object.fromEntries(written) as Record<Language, Text>] as const;
    }),
  );
}

function textIn(
  language: Language,
  { text, textValues }: Pick<OccasionRow, 'text' | 'textValues'>,
  hospital: string | null,
): Text {
  const values = JSON.parse(textValues) as Readonly<Record<string, string>>;
  const { role, at, until } = values;
  return textOf(text, language, {
    ...values,
    hospital: hospital ?? textOf('HOSPITAL', language).title,
    ...(at !== undefined && { when: momentOf(Number(at), language) }),
    ...(until !== undefined && { until: timeOf(Number(until)) }),
    ...(role !== undefined && { role: textOf(`ROLE.${role}`, language).title }),
  });
}
