export { coordinatesOf } from './coordinates-of';
