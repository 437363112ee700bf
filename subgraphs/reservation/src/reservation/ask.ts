import type { Point } from '@goldenhour/travel';
import type { HospitalClient } from '../hospital/hospital-client';
import type { TravelTimes } from '../recommendation/travel-times';
import type { Asked } from './new-reservation';

/** Looks up the hospitals that are to be asked and the ways to them; those that do not exist are left out. */
export async function lookUp(
  { hospital, travel }: { readonly hospital: HospitalClient; readonly travel: TravelTimes },
  hospitalIds: readonly number[],
  from: Point | null,
  requestId: string,
): Promise<ReadonlyMap<number, Asked>> {
  const places = await hospital.places(hospitalIds, requestId);
  const placed = [...places].flatMap(([id, { latitude, longitude }]) =>
    latitude === null || longitude === null ? [] : [{ id, point: { latitude, longitude } }],
  );
  const times = from
    ? await travel(
        from,
        placed.map(({ point }) => point),
      )
    : [];
  const timeOf = new Map(placed.map(({ id }, index) => [id, times[index] ?? null]));
  return new Map(
    [...places].map(([hospitalId, place]) => [
      hospitalId,
      { hospitalId, place, travel: timeOf.get(hospitalId) ?? null },
    ]),
  );
}
