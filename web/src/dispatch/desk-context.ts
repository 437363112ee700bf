import { createContext, useContext } from 'react';
import { useStore } from '../transport/use-store';
import type { DispatchDesk, DispatchState } from './dispatch-desk';

export const DeskContext = createContext<DispatchDesk | null>(null);

export function useDesk(): DispatchDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('Only within the dispatcher’s board.');
  return desk;
}

export function useBoard(): DispatchState {
  return useStore(useDesk().store);
}
