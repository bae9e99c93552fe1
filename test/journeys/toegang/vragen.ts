import type { Antwoord, Beller } from '../../support/gateway';

export interface Feit {
  readonly feit: string;
  readonly tekst: string;
  readonly vanRij: boolean;
  readonly geldt: boolean | null;
}
export interface Toepassing {
  readonly regel: { readonly id: string };
  readonly doelen: readonly string[];
  readonly feiten: readonly Feit[];
}
export interface PerOpdracht {
  readonly opdracht: { readonly id: string };
  readonly open: boolean | null;
  readonly openingen: readonly Toepassing[];
  readonly sluitingen: readonly Toepassing[];
  readonly veranderingen:
    | readonly { readonly regel: { readonly id: string } | null; readonly feiten: readonly Feit[] }[]
    | null;
}
export interface PerCategorie {
  readonly categorie: string;
  readonly toegestaan: boolean;
  readonly regel: { readonly id: string; readonly artikel: string; readonly tekst: string };
  readonly grondslag: string | null;
  readonly code: string | null;
  readonly perRij: boolean;
  readonly opdrachten: readonly PerOpdracht[] | null;
}
export interface Toegang {
  readonly soort: string;
  readonly rollen: readonly string[];
  readonly doelen: readonly string[];
  readonly bereikt: boolean;
  readonly categorieen: readonly PerCategorie[];
}

const TOEPASSING = 'regel { id artikel } doelen feiten { feit tekst vanRij geldt }';
const VRAAG = `query ($id: ID!, $voor: ToegangVoor) { toegang(clientId: $id, voor: $voor) {
  soort rollen doelen bereikt
  categorieen { categorie toegestaan regel { id artikel tekst } grondslag code perRij
    opdrachten { opdracht { id } open openingen { ${TOEPASSING} grondslag } sluitingen { ${TOEPASSING} code }
      veranderingen { regel { id } doelen feiten { feit tekst vanRij geldt } } } } } }`;

export interface Voor {
  readonly medewerkerId?: string;
  readonly opdrachtgeverId?: string;
  readonly client?: boolean;
  readonly doelen?: readonly string[];
}

export const vraagToegang = (
  beller: Beller,
  id: string,
  voor?: Voor,
  doel?: string,
): Promise<Antwoord<{ toegang: Toegang | null }>> =>
  beller.vraag<{ toegang: Toegang | null }>(
    VRAAG,
    { id, ...(voor && { voor }) },
    doel === undefined ? {} : { 'Poortwachter-Doel': doel },
  );

/** The explanation, which there must be. */
export async function toegangVan(beller: Beller, id: string, voor?: Voor, doel?: string): Promise<Toegang> {
  const { data, tekst } = await vraagToegang(beller, id, voor, doel);
  if (!data?.toegang) throw new Error(tekst.slice(0, 500));
  return data.toegang;
}

export function categorieVan({ categorieen }: Toegang, naam: string): PerCategorie {
  const gevonden = categorieen.find(({ categorie }) => categorie === naam);
  if (!gevonden) throw new Error(`no ${naam}`);
  return gevonden;
}
