import { type Opent, opent, type Regel, type Reglement, type Sluit, sluit } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';

/** A reglement of these rules alone: roles with every reach, and glass that a coach and the directie may break. */
export const proef = (...regels: readonly Regel[]): Reglement => ({
  ...REGLEMENTEN.CVITES,
  doelRegel: 'DOEL',
  rolRegel: 'ROL',
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: 'X' },
    FG: { bereik: 'ORGANISATIE', regel: 'X' },
    COORDINATOR: { bereik: 'PROJECT', regel: 'X' },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: 'X' },
    STAGIAIR: { bereik: 'TOEGEWEZEN', regel: 'X' },
  },
  noodtoegang: {
    regel: 'NOOD',
    rollen: ['TRAJECTBEGELEIDER', 'DIRECTIE'],
    belangen: ['ZORGBELANG', 'VITAAL_BELANG'],
    hoogstensMinuten: 60,
  },
  regels,
});

/** Where a rule of no text stands. */
export const bron = (regel: string) => ({ regel, artikel: '1', tekst: 'Een regel.' });
/** A rule that opens ARBEID to a gemeente under UITVOERING, but for what is given. */
export const opening = (regel: string, anders: Partial<Opent> = {}): Opent =>
  opent({
    ...bron(regel),
    voor: ['GEMEENTE'],
    onder: ['UITVOERING'],
    categorieen: ['ARBEID'],
    grondslag: `AVG ${regel}`,
    ...anders,
  });
/** A rule that closes ARBEID to a gemeente when the client is an employee, but for what is given. */
export const sluiting = (regel: string, anders: Partial<Sluit> = {}): Sluit =>
  sluit({ ...bron(regel), voor: ['GEMEENTE'], categorieen: ['ARBEID'], als: ['WERKNEMER'], code: 'VERZET', ...anders });
