import chromium from '@sparticuz/chromium';

/*
 * Unpacks the Chromium of the package into TMPDIR and prints where it stands. With AWS_EXECUTION_ENV as in a bare machine of
 * Node 20 it unpacks the libraries too that such a machine lacks.
 */
process.stdout.write(await chromium.executablePath());
