/** Names inside opaque ids. */
export const PATIENT_CONDITION = 'PatientCondition';
export const RESERVATION = 'Reservation';
export const HOLD = 'Hold';
