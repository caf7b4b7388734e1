package org.tongbao.api.sql.worker;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

/**
 * Writes the values of one column: numbers that a browser would round (64 bits and more, decimals) as text with all their
 * digits, dates and times by ISO 8601, bytes as Base64, lists and structs as such.
 */
@FunctionalInterface
interface JsonCell {

    void write(JsonGenerator json, int row) throws IOException;

    static JsonCell of(FieldVector vector, DictionaryProvider dictionaries) {
        JsonCell present = vector.getField().getDictionary() == null ? present(vector, dictionaries) : named(vector, dictionaries);
        return (json, row) -> {
            if (vector.isNull(row)) {
                json.writeNull();
            } else {
                present.write(json, row);
            }
        };
    }

    /** The values of an enumeration are places in a dictionary. */
    private static JsonCell named(FieldVector vector, DictionaryProvider dictionaries) {
        return (json, row) -> {
            FieldVector names = dictionaries.lookup(vector.getField().getDictionary().getId()).getVector();
            json.writeString(names.getObject(((Number) vector.getObject(row)).intValue()).toString());
        };
    }

    private static JsonCell present(FieldVector vector, DictionaryProvider dictionaries) {
        if (vector instanceof VarCharVector text) {
            return (json, row) -> {
                byte[] bytes = text.get(row);
                json.writeUTF8String(bytes, 0, bytes.length);
            };
        }
        if (vector instanceof LargeVarCharVector text) {
            return (json, row) -> {
                byte[] bytes = text.get(row);
                json.writeUTF8String(bytes, 0, bytes.length);
            };
        }
        if (vector instanceof IntVector number) {
            return (json, row) -> json.writeNumber(number.get(row));
        }
        if (vector instanceof BigIntVector number) {
            return (json, row) -> json.writeString(Long.toString(number.get(row)));
        }
        if (vector instanceof DecimalVector number) {
            return (json, row) -> json.writeString(number.getObject(row).toPlainString());
        }
        if (vector instanceof Float8Vector number) {
            return (json, row) -> real(json, number.get(row));
        }
        if (vector instanceof BitVector truth) {
            return (json, row) -> json.writeBoolean(truth.get(row) == 1);
        }
        if (vector instanceof DateDayVector day) {
            return (json, row) -> json.writeString(date(day.get(row)));
        }
        return rarer(vector, dictionaries);
    }

    private static JsonCell rarer(FieldVector vector, DictionaryProvider dictionaries) {
        if (vector instanceof TinyIntVector number) {
            return (json, row) -> json.writeNumber(number.get(row));
        }
        if (vector instanceof SmallIntVector number) {
            return (json, row) -> json.writeNumber(number.get(row));
        }
        if (vector instanceof UInt1Vector number) {
            return (json, row) -> json.writeNumber(number.get(row) & 0xff);
        }
        if (vector instanceof UInt2Vector number) {
            return (json, row) -> json.writeNumber((int) number.get(row));
        }
        if (vector instanceof UInt4Vector number) {
            return (json, row) -> json.writeNumber(Integer.toUnsignedLong(number.get(row)));
        }
        if (vector instanceof UInt8Vector number) {
            return (json, row) -> json.writeString(Long.toUnsignedString(number.get(row)));
        }
        if (vector instanceof Decimal256Vector number) {
            return (json, row) -> json.writeString(((BigDecimal) number.getObject(row)).toPlainString());
        }
        if (vector instanceof Float4Vector number) {
            return (json, row) -> {
                float value = number.get(row);
                if (Float.isFinite(value)) {
                    json.writeNumber(value);
                } else {
                    json.writeString(Float.toString(value));
                }
            };
        }
        if (vector instanceof TimeStampVector time) {
            return timestamp(time);
        }
        if (vector instanceof TimeMicroVector time) {
            return (json, row) -> json.writeString(LocalTime.ofNanoOfDay(time.get(row) * 1000 % 86_400_000_000_000L).toString());
        }
        if (vector instanceof TimeNanoVector time) {
            return (json, row) -> json.writeString(LocalTime.ofNanoOfDay(time.get(row) % 86_400_000_000_000L).toString());
        }
        if (vector instanceof VarBinaryVector bytes) {
            return (json, row) -> json.writeBinary(bytes.get(row));
        }
        if (vector instanceof LargeVarBinaryVector bytes) {
            return (json, row) -> json.writeBinary(bytes.get(row));
        }
        if (vector instanceof FixedSizeBinaryVector bytes) {
            return (json, row) -> json.writeBinary(bytes.get(row));
        }
        return nested(vector, dictionaries);
    }

    private static JsonCell nested(FieldVector vector, DictionaryProvider dictionaries) {
        if (vector instanceof MapVector map) {
            FieldVector entries = map.getDataVector();
            JsonCell key = of(entries.getChildrenFromFields().get(0), dictionaries);
            JsonCell value = of(entries.getChildrenFromFields().get(1), dictionaries);
            return (json, row) -> {
                json.writeStartArray();
                for (int i = map.getElementStartIndex(row); i < map.getElementEndIndex(row); i++) {
                    json.writeStartArray();
                    key.write(json, i);
                    value.write(json, i);
                    json.writeEndArray();
                }
                json.writeEndArray();
            };
        }
        if (vector instanceof ListVector list) {
            JsonCell element = of(list.getDataVector(), dictionaries);
            return (json, row) -> elements(json, element, list.getElementStartIndex(row), list.getElementEndIndex(row));
        }
        if (vector instanceof FixedSizeListVector list) {
            JsonCell element = of(list.getDataVector(), dictionaries);
            return (json, row) -> elements(json, element, list.getElementStartIndex(row), list.getElementEndIndex(row));
        }
        if (vector instanceof StructVector struct) {
            Map<String, JsonCell> fields = new LinkedHashMap<>();
            struct.getChildrenFromFields().forEach(field -> fields.put(field.getName(), of(field, dictionaries)));
            return (json, row) -> {
                json.writeStartObject();
                for (Map.Entry<String, JsonCell> field : fields.entrySet()) {
                    json.writeFieldName(field.getKey());
                    field.getValue().write(json, row);
                }
                json.writeEndObject();
            };
        }
        return (json, row) -> json.writeString(String.valueOf(vector.getObject(row)));
    }

    private static void elements(JsonGenerator json, JsonCell element, int from, int to) throws IOException {
        json.writeStartArray();
        for (int i = from; i < to; i++) {
            element.write(json, i);
        }
        json.writeEndArray();
    }

    private static String date(int day) {
        return Math.abs(day) == Integer.MAX_VALUE ? (day > 0 ? "infinity" : "-infinity") : LocalDate.ofEpochDay(day).toString();
    }

    private static void real(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(Double.toString(value));
        }
    }

    private static JsonCell timestamp(TimeStampVector time) {
        ArrowType.Timestamp type = (ArrowType.Timestamp) time.getField().getType();
        long perSecond = perSecond(type.getUnit());
        ZoneId zone = type.getTimezone() == null ? null : ZoneId.of(type.getTimezone());
        return (json, row) -> {
            long ticks = time.get(row);
            if (ticks == Long.MAX_VALUE || ticks == -Long.MAX_VALUE) {
                json.writeString(ticks > 0 ? "infinity" : "-infinity");
                return;
            }
            long seconds = Math.floorDiv(ticks, perSecond);
            int nanos = (int) (Math.floorMod(ticks, perSecond) * (1_000_000_000L / perSecond));
            json.writeString(zone == null
                    ? LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC).toString()
                    : Instant.ofEpochSecond(seconds, nanos).atZone(zone).toOffsetDateTime().toString());
        };
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case SECOND -> 1;
            case MILLISECOND -> 1000;
            case MICROSECOND -> 1_000_000;
            case NANOSECOND -> 1_000_000_000;
        };
    }
}
