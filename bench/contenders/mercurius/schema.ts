/** The part of the gateway's schema that the bench asks. */
export const SCHEMA = `
  type Query {
    trajecten(first: Int!): TrajectConnection!
    client(id: ID!): Client
    clients(first: Int!): ClientConnection!
    rapportages(first: Int!, na: String!): RapportageConnection!
  }
  type Mutation {
    registreerAanmelding(input: RegistreerAanmeldingInput!): RegistreerAanmeldingResultaat!
  }

  type TrajectConnection { nodes: [Traject!]! }
  type Traject {
    id: ID!
    status: String
    startdatum: String
    plan: String
    client: Client!
    opdracht: Opdracht!
    rapportages(last: Int!): RapportageConnection!
  }

  type ClientConnection { nodes: [Client!]! }
  type Client {
    id: ID!
    voornamen: String
    achternaam: String
    geboortedatum: String
    geslacht: String
    klantnummer: String
    telefoon: String
    email: String
    arbeid: Arbeid
    gezondheidFunctioneel: GezondheidFunctioneel
    gezondheidMedisch: GezondheidMedisch
    trajecten(first: Int!): TrajectConnection!
  }
  type Arbeid { opleidingsniveau: String talen: [String!] beschikbareUren: Int }
  type GezondheidFunctioneel { mogelijkheden: String belastbaarheid: String urenPerWeek: Int }
  type GezondheidMedisch { diagnose: String behandeling: String }

  type Opdracht { id: ID! kenmerk: String opdrachtgever: Opdrachtgever }
  type Opdrachtgever { naam: String }

  type RapportageConnection { nodes: [Rapportage!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Rapportage {
    id: ID!
    periodeVan: String
    periodeTot: String
    werkzaamheden: String
    resultaten: String
    prognose: String
    vrijgegevenOp: String
    traject: Verwijzing!
    client: Verwijzing!
  }
  type Verwijzing { id: ID! }

  input RegistreerAanmeldingInput {
    kenmerk: String!
    opdrachtId: ID!
    voornamen: String!
    achternaam: String!
    geboortedatum: String!
    telefoon: String!
    email: String!
  }
  type RegistreerAanmeldingResultaat { reedsGeregistreerd: Boolean! aanmelding: Aanmelding! }
  type Aanmelding { id: ID! kenmerk: String! status: String! }
`;
