/*
 * A gateway with another version of the policy: it asks more before it shows work and education, and names other
 * grounds. For the rest it is the gateway as it is.
 */
import './herzien';
import '../../../src/main';
