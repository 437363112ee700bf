import { useEffect, useRef, type ComponentType } from 'react';
import { useHash } from './use-hash';
import './page-sections.css';

export interface Section<Name extends string> {
  readonly name: Name;
  readonly Part: ComponentType;
}

interface Props<Name extends string> {
  /** The first one is open where the address names none. */
  readonly sections: readonly [Section<Name>, ...Section<Name>[]];
  /** What the links are, for screen readers. */
  readonly label: string;
  readonly textOf: (name: Name) => string;
}

/** The parts of a page, `#<name>` each, one open at a time. */
export function PageSections<Name extends string>({ sections, label, textOf }: Props<Name>) {
  const hash = useHash();
  const open = sections.find(({ name }) => name === hash) ?? sections[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const links = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // On a phone the links are one line that is longer than the window.
    links.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [open.name]);
  return (
    <div className="sections">
      <nav ref={links} className="section-links" aria-label={label}>
        {sections.map(({ name }) => (
          <a key={name} href={`#${name}`} aria-current={name === open.name ? 'page' : undefined}>
            {textOf(name)}
          </a>
        ))}
      </nav>
      <div className="section">
        <h2 ref={heading} tabIndex={-1}>
          {textOf(open.name)}
        </h2>
        <open.Part />
      </div>
    </div>
  );
}
