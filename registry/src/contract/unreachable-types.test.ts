import { buildSchema } from 'graphql';
import { unreachableTypes } from './unreachable-types';

const unreachable = (sdl: string): string[] => unreachableTypes(buildSchema(sdl));

it('finds nothing where roots reach everything, through fields, arguments, inputs, unions and interfaces', () => {
  const sdl = `
    type Query { a(filter: Filter): A u: U i: I }
    type Mutation { m: M }
    type Subscription { s: S }
    type A { e: E }
    enum E { X }
    input Filter { nested: Nested }
    input Nested { at: Moment }
    scalar Moment
    union U = B | C
    type B { x: Int }
    type C { x: Int }
    interface I { x: Int }
    type D implements I { x: Int }
    type M { x: Int }
    type S { x: Int }
  `;
  expect(unreachable(sdl)).toEqual([]);
});

it('names left-over types of every kind', () => {
  const sdl = 'type Query { x: Int } type T { e: E } enum E { X } input N { x: Int } scalar S';
  expect(unreachable(sdl)).toEqual(['E', 'N', 'S', 'T']);
});

it('takes a type that only implements a reached interface for unreachable while no field returns the interface', () => {
  const sdl = `
    type Query { a: A }
    interface Node { id: ID! }
    type A implements Node { id: ID! }
    type Orphan implements Node { id: ID! }
  `;
  expect(unreachable(sdl)).toEqual(['Orphan']);
});
