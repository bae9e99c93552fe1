import { type Gezet, SETTINGS } from './instellingen';

/** What is wrong with the settings of TLS together. */
function tlsProblemen(gezet: Gezet, dev: boolean): readonly string[] {
  const { TLS_CERT, TLS_KEY, TLS_CLIENT_CA, TLS_CLIENT_CRL } = gezet;
  return [
    ...(!TLS_CERT !== !TLS_KEY ? ['TLS_CERT and TLS_KEY must be set together.'] : []),
    ...(TLS_CLIENT_CA && !TLS_CERT ? ['TLS_CLIENT_CA asks for TLS_CERT and TLS_KEY.'] : []),
    ...(TLS_CLIENT_CRL && !TLS_CLIENT_CA ? ['TLS_CLIENT_CRL asks for TLS_CLIENT_CA.'] : []),
    ...(TLS_CERT && dev ? ['TLS_CERT cannot be set in dev mode, whose issuer is reached over plain http.'] : []),
  ];
}

/** What is wrong with settings that ask for each other. */
export const samenhang = (gezet: Gezet, dev: boolean): readonly string[] => [
  ...(gezet.LOGBOEK_URL && !gezet.REGISTER_URL
    ? [`REGISTER_URL must be set with LOGBOEK_URL. ${SETTINGS.REGISTER_URL.description}`]
    : []),
  ...tlsProblemen(gezet, dev),
  ...(gezet.WEBHOOK_SOURCE && !gezet.PUBLIC_URL
    ? [`PUBLIC_URL must be set with WEBHOOK_SOURCE. ${SETTINGS.PUBLIC_URL.description}`]
    : []),
];
