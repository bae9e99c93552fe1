/** The five questions of the bench: each is asked of every contender, as the same caller. */
export const QUERIES = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const;
export type Query = (typeof QUERIES)[number];

export interface Question {
  /** For the table. */
  readonly about: string;
  /** Persona of the demo set: a system of an opdrachtgever, with the purposes that its registration gives by default. */
  readonly caller: string;
  /** GraphQL, in the terms of the gateway; contenders that have the same terms are asked the same text. */
  readonly document: string;
  readonly writes: boolean;
}

const CLIENT = 'id voornamen achternaam geboortedatum geslacht klantnummer telefoon email';

export const QUESTIONS: Readonly<Record<Query, Question>> = {
  Q1: {
    about: '50 trajecten, each with client, functional health and last 3 rapportages',
    caller: 'uwv-westendorp',
    writes: false,
    document: `query Q1 { trajecten(first: 50) { nodes { id status startdatum
      client { ${CLIENT} gezondheidFunctioneel { mogelijkheden urenPerWeek } }
      rapportages(last: 3) { nodes { id periodeVan periodeTot resultaten vrijgegevenOp } } } } }`,
  },
  Q2: {
    about: 'one dossier by id, depth 4',
    caller: 'gemeente-cvites',
    writes: false,
    document: `query Q2($clientId: ID!) { client(id: $clientId) { ${CLIENT}
      arbeid { opleidingsniveau talen beschikbareUren }
      trajecten(first: 10) { nodes { id status startdatum plan
        opdracht { id kenmerk opdrachtgever { naam } }
        rapportages(last: 5) { nodes { id periodeVan periodeTot werkzaamheden resultaten prognose vrijgegevenOp } } } } } }`,
  },
  Q3: {
    about: 'registreerAanmelding',
    caller: 'gemeente-cvites',
    writes: true,
    document: `mutation Q3($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) {
      reedsGeregistreerd aanmelding { id kenmerk status } } }`,
  },
  Q4: {
    about: '100 rapportages since a cursor',
    caller: 'uwv-westendorp',
    writes: false,
    document: `query Q4($na: String!) { rapportages(first: 100, na: $na) {
      nodes { id periodeVan periodeTot resultaten vrijgegevenOp traject { id } client { id } }
      pageInfo { hasNextPage endCursor } } }`,
  },
  Q5: {
    about: '100 clients, most health fields withheld',
    caller: 'werkgever-cvites',
    writes: false,
    document: `query Q5 { clients(first: 100) { nodes { id voornamen achternaam
      gezondheidFunctioneel { mogelijkheden belastbaarheid urenPerWeek }
      gezondheidMedisch { diagnose behandeling } } } }`,
  },
};
