/** The media types that answers can have besides JSON, and which of them a request wants. Nothing is written here. */
package org.tongbao.api.media;
