import {
  Kind,
  print,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uses } from './uses';

const KIND: Readonly<Record<TypeDefinitionNode['kind'], string>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
};

interface Props {
  readonly type: TypeDefinitionNode;
  /** Null where the registry did not tell. */
  readonly uses: ReadonlyMap<string, Uses> | null;
  readonly days: number;
}

/** One type; its fields are laid out when it is opened. */
export function Definition({ type, uses, days }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code>
          <span className="quiet">{KIND[type.kind]}</span> {type.name.value}
        </code>{' '}
        <span className="meaning" lang="en">
          {type.description?.value}
        </span>
      </summary>
      {open && (
        <dl>
          {membersOf(type).map((member) => (
            <Member
              key={member.name.value}
              member={member}
              uses={uses?.get(`${type.name.value}.${member.name.value}`) ?? null}
              usesKnown={uses !== null}
              days={days}
            />
          ))}
          {type.kind === Kind.UNION_TYPE_DEFINITION && (
            <dt>
              <code>{type.types?.map(({ name }) => name.value).join(' | ')}</code>
            </dt>
          )}
        </dl>
      )}
    </details>
  );
}

type MemberNode = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

function membersOf(type: TypeDefinitionNode): readonly MemberNode[] {
  if ('fields' in type) return type.fields ?? [];
  return type.kind === Kind.ENUM_TYPE_DEFINITION ? (type.values ?? []) : [];
}

interface MemberProps {
  readonly member: MemberNode;
  readonly uses: Uses | null;
  readonly usesKnown: boolean;
  readonly days: number;
}

function Member({ member, uses, usesKnown, days }: MemberProps) {
  const { t } = useTranslation('registry');
  const reason = deprecationOf(member.directives ?? []);
  return (
    <>
      <dt>
        <code>{signatureOf(member)}</code>
      </dt>
      <dd>
        {member.description && <p lang="en">{member.description.value}</p>}
        {reason !== null && <p className="careful">{t('schema.deprecated', { reason })}</p>}
        {usesKnown && (
          <p className="quiet">
            {uses === null || uses.total === 0
              ? t('schema.unused', { days })
              : t('schema.used', { n: uses.total, days, clients: uses.clients.join(', ') })}
          </p>
        )}
      </dd>
    </>
  );
}

function signatureOf(member: MemberNode): string {
  if (member.kind === Kind.ENUM_VALUE_DEFINITION) return member.name.value;
  if (member.kind === Kind.INPUT_VALUE_DEFINITION) return inputText(member);
  const given = (member.arguments ?? []).map(inputText).join(', ');
  return `${member.name.value}${given === '' ? '' : `(${given})`}: ${print(member.type)}`;
}

function inputText({ description: _description, ...input }: InputValueDefinitionNode): string {
  return print(input);
}

function deprecationOf(directives: readonly ConstDirectiveNode[]): string | null {
  const found = directives.find(({ name }) => name.value === 'deprecated');
  if (!found) return null;
  const reason = found.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return reason ? String(valueFromASTUntyped(reason)) : '';
}
