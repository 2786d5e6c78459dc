/** What evaluations have in common: the files that they read and the report that they write. */
package io.sigmagent.kit.evaluation;
