/** How the value of an option becomes that of its field. */
type Vorm = 'TEKST' | 'LIJST' | 'GETAL';

/** An option of the command, and the field of the input that it fills; a file names the field. */
interface Veldoptie {
  readonly veld: string;
  readonly vorm: Vorm;
  readonly uitleg: string;
}

/** Whose system it is: said once, and never changed. */
const WIENS: Readonly<Record<string, Veldoptie>> = {
  organisatie: { veld: 'organisatie', vorm: 'TEKST', uitleg: 'id or name of the organisatie' },
  opdrachtgever: {
    veld: 'opdrachtgeverId',
    vorm: 'TEKST',
    uitleg: 'id or name of the opdrachtgever whose system it is',
  },
  partner: { veld: 'partnerId', vorm: 'TEKST', uitleg: 'id or name of the partner whose system it is' },
  eigen: { veld: 'eigen', vorm: 'TEKST', uitleg: 'FRONTEND or PORTAAL: an application of the organisatie itself' },
};

/** Which registration, and as it was when it was read. */
const WELKE: Readonly<Record<string, Veldoptie>> = {
  integratie: { veld: 'integratieId', vorm: 'TEKST', uitleg: 'as <which>' },
  versie: {
    veld: 'versie',
    vorm: 'GETAL',
    uitleg: 'version that you read; when it was changed since, nothing is done',
  },
};

const INHOUD: Readonly<Record<string, Veldoptie>> = {
  client: { veld: 'clients.clientId', vorm: 'LIJST', uitleg: 'OAuth client id of --issuer (azp); may be repeated' },
  issuer: { veld: 'clients.issuer', vorm: 'TEKST', uitleg: 'issuer of the tokens of every --client (iss)' },
  doel: { veld: 'doelen', vorm: 'LIJST', uitleg: 'purpose that it may name; may be repeated' },
  'standaard-doel': { veld: 'standaardDoelen', vorm: 'LIJST', uitleg: 'purpose when it names none; may be repeated' },
  scope: { veld: 'scopes', vorm: 'LIJST', uitleg: 'scope that a token may bring; may be repeated' },
  opdracht: {
    veld: 'opdrachtIds',
    vorm: 'LIJST',
    uitleg: 'id of an opdracht that a partner may name; may be repeated',
  },
  oin: { veld: 'certificaat.oin', vorm: 'TEKST', uitleg: 'OIN in its client certificate: 20 digits' },
  afdruk: { veld: 'certificaat.afdruk', vorm: 'TEKST', uitleg: 'SHA-256 of its certificate in base64url (x5t#S256)' },
  'overeenkomst-van': { veld: 'overeenkomst.van', vorm: 'TEKST', uitleg: 'begin of the agreement' },
  'overeenkomst-tot': { veld: 'overeenkomst.tot', vorm: 'TEKST', uitleg: 'end of the agreement' },
  'overeenkomst-doel': {
    veld: 'overeenkomst.doelen',
    vorm: 'LIJST',
    uitleg: 'purpose of the agreement; may be repeated',
  },
  reglement: { veld: 'reglementAanvaardOp', vorm: 'TEKST', uitleg: 'day on which the reglement was accepted' },
  evaluatie: { veld: 'laatsteEvaluatieOp', vorm: 'TEKST', uitleg: 'day of the last evaluation' },
  geheimhouding: { veld: 'geheimhoudingGetekendOp', vorm: 'TEKST', uitleg: 'day on which secrecy was signed' },
  'per-minuut': { veld: 'verzoekenPerMinuut', vorm: 'GETAL', uitleg: 'requests a minute' },
};

/** The commands that change something, with the options of each that fill a field. */
export const WIJZIGENDE = {
  registreer: { ...WIENS, ...INHOUD },
  wijzig: { ...WELKE, ...INHOUD },
  beeindig: WELKE,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Veldoptie>>>>;
export type Wijzigend = keyof typeof WIJZIGENDE;

export const VELDOPTIES = { ...WIENS, ...WELKE, ...INHOUD };

/** `input.clients[0].issuer` as `clients.issuer`. */
const zonderNummers = (veld: string): string => veld.replace(/^input\.?/, '').replace(/\[\d+\]/g, '');

/** The field of a defect, with the option that fills it. */
export function metOptie(veld: string): string {
  const kort = zonderNummers(veld);
  const [naam] =
    Object.entries(VELDOPTIES).find(([, optie]) => optie.veld === kort) ??
    Object.entries(VELDOPTIES).find(([, optie]) => optie.veld.startsWith(`${kort}.`)) ??
    [];
  const plaats = veld.replace(/^input\.?/, '');
  return naam === undefined ? plaats : `${plaats} (--${naam})`;
}

type Invoer = Readonly<Record<string, unknown>>;
const isInvoer = (waarde: unknown): waarde is Invoer =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** The input with this field, which may be one of a part: `overeenkomst.tot`. */
function metVeld(invoer: Invoer, veld: string, waarde: unknown): Invoer {
  const [eerste = '', tweede] = veld.split('.');
  if (tweede === undefined) return { ...invoer, [eerste]: waarde };
  const deel = invoer[eerste];
  return { ...invoer, [eerste]: { ...(isInvoer(deel) ? deel : {}), [tweede]: waarde } };
}

/** What a file holds that no field is: what nobody reads would be missing without a word. */
function onbekende(waarde: unknown, velden: readonly string[], pad = ''): readonly string[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => onbekende(deel, velden, pad));
  if (!isInvoer(waarde)) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => {
    const heel = pad === '' ? naam : `${pad}.${naam}`;
    const bekend = velden.some((veld) => veld === heel || veld.startsWith(`${heel}.`));
    return bekend ? onbekende(deel, velden, heel) : [heel];
  });
}

/** The clients of the options, each of the one issuer; those of a file are a list already. */
function metClients(invoer: Invoer): Invoer {
  const { clients } = invoer;
  if (!isInvoer(clients)) return invoer;
  const { issuer, clientId } = clients;
  const namen = Array.isArray(clientId) ? clientId : [undefined];
  return { ...invoer, clients: namen.map((naam) => ({ issuer, clientId: naam })) };
}

/**
 * The input as the mutation of the same name has it: that of the file, with every field that an option names in its place.
 * Throws when the file or an option says what is no field of this command.
 */
export function leesVelden(
  opdracht: Wijzigend,
  bestand: unknown,
  gegeven: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!isInvoer(bestand)) throw new Error('--bestand holds no JSON object with the fields of a registration');
  const opties: Readonly<Record<string, Veldoptie>> = WIJZIGENDE[opdracht];
  const velden = Object.values(opties).map(({ veld }) => veld);
  const [vreemd] = onbekende(bestand, velden);
  if (vreemd !== undefined)
    throw new Error(`--bestand names ${vreemd}, which is no field of ${opdracht}; its fields are ${velden.join(', ')}`);
  let invoer: Invoer = bestand;
  for (const [naam, waarde] of Object.entries(gegeven)) {
    const optie = opties[naam];
    if (optie === undefined) throw new Error(`--${naam} is no option of ${opdracht}`);
    invoer = metVeld(invoer, optie.veld, optie.vorm === 'GETAL' ? Number(waarde) : waarde);
  }
  return { ...metClients(invoer) };
}
