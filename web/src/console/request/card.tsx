import { useEffect, useRef, type ReactNode } from 'react';
import { useActed } from './acted';
import { CardHead } from './card-head';
import { Condition } from './condition';
import type { Request } from './request';

interface Props {
  readonly request: Request;
  readonly tags?: ReactNode;
  readonly children: ReactNode;
}

/** One request. Where this screen has just moved it, it takes the focus along. */
export function Card({ request, tags, children }: Props) {
  const acted = useActed();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (acted.last !== request.id) return;
    acted.last = null;
    element.current?.focus();
  }, [acted, request.id]);
  return (
    <article
      ref={element}
      className="request"
      data-request={request.id}
      data-level={request.patientCondition?.preKtas ?? 'unknown'}
      tabIndex={-1}
    >
      <CardHead request={request} />
      {tags}
      <Condition request={request} />
      {children}
    </article>
  );
}
