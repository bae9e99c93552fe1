export * from './aanmelden.ts';
export { type Afgeschermd, type Ontbreekt, waaromNull } from './afgeschermd.ts';
export {
  AFSCHERMCODES,
  type AfschermbaarVeld,
  FOUTCODES,
  type Foutcode,
  REDENEN,
  type Reden,
} from './codes.generated.ts';
export { type Code, type Foutmelding, type Gebrek, GRAPHQL_CODES, Poortfout, Verbindingsfout } from './fout.ts';
export type { Herhaling } from './herhaal.ts';
export * from './operaties.generated.ts';
export * from './ophalen.ts';
export { type Antwoord, type Kanttekening, Poort, type Poortopties, type Verwezen, type Vraagopties } from './poort.ts';
export * from './token.ts';
export { Tokenfout } from './tokenfout.ts';
export * from './webhook.ts';
