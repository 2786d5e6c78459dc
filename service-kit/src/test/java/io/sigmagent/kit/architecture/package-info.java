/** Architecture rules that every service checks, each shown to fail on a broken fixture. */
@org.jspecify.annotations.NullMarked
package io.sigmagent.kit.architecture;
