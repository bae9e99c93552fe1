/** Of whom personal data are, as the register of processing activities tells it (AVG 30(1)(c)). */
export const BETROKKENE_SOORTEN = ['CLIENT', 'AANGEMELDE', 'CONTACTPERSOON'] as const;
export type BetrokkeneSoort = (typeof BETROKKENE_SOORTEN)[number];
