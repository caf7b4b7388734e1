/**
 * Loading bulletins from the page, and undoing a load: the loader runs in a process of its own, which this package starts, listens to and
 * ends. It shares no class with it, only the words that {@code load --progress json} says.
 */
package org.tongbao.api.loads;
