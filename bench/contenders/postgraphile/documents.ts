import type { Query } from '../../queries';

/*
 * The questions in PostGraphile's terms: the table connections, with aliases that come near the gateway's. $o is the
 * organisatie, $g the opdrachtgever.
 */

/** The newest row of a table of a category. */
const newest = (field: string, fields: string): string =>
  `${field}ByOrganisatieIdAndClientId(orderBy: [VASTGELEGD_OP_DESC, ROW_ID_DESC], first: 1) { nodes { ${fields} } }`;

const IDENTITEIT = `identiteit: ${newest('clientIdentiteits', 'voornamen achternaam geboortedatum geslacht klantnummer')}`;
const NAAM = `identiteit: ${newest('clientIdentiteits', 'voornamen achternaam')}`;
const BEREIKBAAR = `telefoons: ${newest('clientTelefoons', 'telefoon: nummer')}
  emails: ${newest('clientEmails', 'email: adres')}`;
const functioneel = (fields: string): string => `gezondheidFunctioneel: ${newest('gezondheidFunctioneels', fields)}`;

const RAPPORTAGE = 'periodeVan periodeTot resultaten vrijgegevenOp';
const MINE = 'condition: { organisatieId: $o, opdrachtgeverId: $g }';

export const DOCUMENTS: Readonly<Record<Query, string>> = {
  Q1: `query Q1($o: UUID!, $g: UUID!) {
    trajecten: allTrajects(first: 50, ${MINE}, orderBy: PRIMARY_KEY_ASC) { nodes {
      id: rowId verloop { status startdatum }
      client: clientByOrganisatieIdAndClientId { id: rowId ${IDENTITEIT} ${BEREIKBAAR}
        ${functioneel('mogelijkheden urenPerWeek')} }
      rapportages(orderBy: POSITIE_ASC, last: 3) { nodes { id: rowId tekst { ${RAPPORTAGE} } } } } } }`,
  Q2: `query Q2($o: UUID!, $g: UUID!, $clientId: UUID!) {
    client: clientByOrganisatieIdAndRowId(organisatieId: $o, rowId: $clientId) { id: rowId ${IDENTITEIT} ${BEREIKBAAR}
      arbeid: ${newest('arbeids', 'opleidingsniveau talen beschikbareUren')}
      trajecten: trajectsByOrganisatieIdAndClientId(first: 10, condition: { opdrachtgeverId: $g }, orderBy: PRIMARY_KEY_ASC) {
        nodes { id: rowId verloop { status startdatum plan }
          opdracht: opdrachtByOrganisatieIdAndOpdrachtIdAndOpdrachtgeverId { id: rowId kenmerk
            opdrachtgever: opdrachtgeverByOrganisatieIdAndOpdrachtgeverId { naam } }
          rapportages(orderBy: POSITIE_ASC, last: 5) {
            nodes { id: rowId tekst { ${RAPPORTAGE} werkzaamheden prognose } } } } } } }`,
  Q3: `mutation Q3($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) {
    reedsGeregistreerd aanmelding { id kenmerk status } } }`,
  Q4: `query Q4($o: UUID!, $g: UUID!, $na: Cursor!) {
    rapportages: allRapportages(first: 100, after: $na, ${MINE}, orderBy: [POSITIE_ASC, ROW_ID_ASC]) {
      nodes { id: rowId tekst { ${RAPPORTAGE} } trajectId clientId } pageInfo { hasNextPage endCursor } } }`,
  Q5: `query Q5($o: UUID!) {
    clients: allClients(first: 100, condition: { organisatieId: $o }, orderBy: PRIMARY_KEY_ASC) { nodes {
      id: rowId ${NAAM} ${functioneel('mogelijkheden belastbaarheid urenPerWeek')}
      gezondheidMedisch: ${newest('gezondheidMedisches', 'diagnose behandeling')} } } }`,
};

/** The places of a pull, in pages. */
export const PLACES = `query Plaatsen($o: UUID!, $g: UUID!, $na: Cursor) {
  rapportages: allRapportages(first: 100, after: $na, ${MINE}, orderBy: [POSITIE_ASC, ROW_ID_ASC]) {
    edges { cursor node { id: rowId } } pageInfo { hasNextPage endCursor } } }`;
