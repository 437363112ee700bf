import { Kind, parse, print, visit, type ConstDirectiveNode } from 'graphql';

const INACCESSIBLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};

/** A supergraph in which these types are @inaccessible. It must know that directive, as every one does that hides something. */
export function hideTypes(supergraphSdl: string, names: readonly string[]): string {
  const hide = <
    T extends {
      readonly name: { readonly value: string };
      readonly directives?: readonly ConstDirectiveNode[];
    },
  >(
    node: T,
  ): T | undefined => {
    const hidden = node.directives?.some(({ name }) => name.value === 'inaccessible');
    if (!names.includes(node.name.value) || hidden) return undefined;
    return { ...node, directives: [...(node.directives ?? []), INACCESSIBLE] };
  };
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    ObjectTypeDefinition: hide,
    InterfaceTypeDefinition: hide,
    UnionTypeDefinition: hide,
    EnumTypeDefinition: hide,
    ScalarTypeDefinition: hide,
    InputObjectTypeDefinition: hide,
  });
  return print(document) + '\n';
}
