export type { Clock } from './clock';
export type { Control } from './control';
export { type ClassCode, PROVINCES } from './districts';
export { FAULTS, type FaultKind, type FaultOptions } from './faults/kinds';
export type { ForcedMessage } from './forced-messages';
export type { Reporting, SimulatedHospital } from './hospitals';
export type { Patch } from './patches';
export { type Simulator, type SimulatorOptions, startSimulator } from './server';
