const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Of dit de eigen machine is: alleen daar kan het zonder TLS, om te proberen. Elders zou een token of geheim te lezen zijn. */
export const isEigenMachine = (adres: string): boolean => LOOPBACK.includes(new URL(adres).hostname);
