import type { MyAppointmentsQuery } from '@goldenhour/client';

export type OwnAppointment = NonNullable<
  NonNullable<MyAppointmentsQuery['me']>['appointments']
>['nodes'][number];
