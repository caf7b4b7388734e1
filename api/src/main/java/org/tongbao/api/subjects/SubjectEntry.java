package org.tongbao.api.subjects;

/** @param group the kind it is ranked within */
record SubjectEntry(String id, String name, String kind, String group) {}
