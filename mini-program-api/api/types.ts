import type { components, operations } from './generated/schema';
import type { routes } from './generated/routes';

/** The records of the contract: `Schemas['PickupView']`. */
export type Schemas = components['schemas'];

export type OperationName = keyof typeof routes & keyof operations;

type Parameters<Name extends OperationName> = operations[Name]['parameters'];
type PartOf<Source, Key extends string> = Source extends Record<Key, infer Part> ? Part : never;
type Body<Name extends OperationName> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : never;

export type PathOf<Name extends OperationName> = PartOf<Parameters<Name>, 'path'>;
export type QueryOf<Name extends OperationName> =
  Parameters<Name> extends { query?: infer Query } ? Exclude<Query, undefined> : never;
export type HeaderOf<Name extends OperationName> =
  Parameters<Name> extends { header?: infer Header } ? Exclude<Header, undefined> : never;
export type BodyOf<Name extends OperationName> = Body<Name>;

type JsonOf<Answer> = Answer extends { content: { 'application/json': infer Content } }
  ? Content
  : undefined;

/** What the operation answers when it says yes. */
export type AnswerOf<Name extends OperationName> = operations[Name]['responses'] extends {
  200: infer Answer;
}
  ? JsonOf<Answer>
  : undefined;

type Given<Key extends string, Value> = [Value] extends [never]
  ? { readonly [Absent in Key]?: undefined }
  : { readonly [Present in Key]: Value };
type MaybeGiven<Key extends string, Value> = [Value] extends [never]
  ? { readonly [Absent in Key]?: undefined }
  : { readonly [Present in Key]?: Value };

/** What has to be said to call an operation. */
export type InputOf<Name extends OperationName> = Given<'path', PathOf<Name>> &
  MaybeGiven<'query', QueryOf<Name>> &
  MaybeGiven<'header', HeaderOf<Name>> &
  Given<'body', BodyOf<Name>>;

/** Operations that write: they carry an id that the client made and may be sent again. */
export type ActName = {
  [Name in OperationName]: (typeof routes)[Name]['method'] extends 'PUT' ? Name : never;
}[OperationName];
