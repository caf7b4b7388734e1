/** The runnable application: the API with the pages, on this machine only. */
package org.tongbao.web;
