export type { Clock } from './clock';
export type { Control } from './control';
export type { ClassCode } from './districts';
export type { FaultKind, FaultOptions } from './faults';
export type { Reporting, SimulatedHospital } from './hospitals';
export type { Patch } from './patches';
export { type Simulator, type SimulatorOptions, startSimulator } from './server';
