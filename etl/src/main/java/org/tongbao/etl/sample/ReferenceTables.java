package org.tongbao.etl.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reference tables that the sample bulletins need: regions, units and who followed whom. */
final class ReferenceTables {

    private ReferenceTables() {}

    static void write(Path folder, List<District> districts, int firstYear) throws IOException {
        List<String> regions = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> successions = new ArrayList<>();
        for (District district : districts) {
            String code = district.code();
            regions.add(code + "," + district.name() + "," + District.CITY + district.name() + ",county,990100");
            District.TASK_FORCES.forEach(name -> subjects.add(code + "," + name + ",task_force,,,"));
            for (District.Office office : district.offices()) {
                subjects.add(code + "," + office.name() + "," + office.kind() + ","
                        + (office.taskForce() == null ? "" : office.taskForce()) + "," + office.from() + ","
                        + (office.to() == null ? "" : office.to()));
            }
            successions.add(code + ",区扶贫办,区乡村振兴局,rename," + (firstYear + 2) + "-06-01");
            successions.add(code + ",区商务局,区商务和粮食局,merge," + (firstYear + 2) + "-01-01");
            successions.add(code + ",区粮食局,区商务和粮食局,merge," + (firstYear + 2) + "-01-01");
        }
        regions.add(0, "990100," + District.CITY + "," + District.CITY + ",prefecture,");
        put(folder.resolve("region.csv"), "code,name,full_name,level,parent_code", regions);
        put(folder.resolve("subject.csv"), "region_code,name,kind,parent,valid_from,valid_to", subjects);
        put(folder.resolve("subject_succession.csv"), "region_code,predecessor,successor,kind,effective", successions);
    }

    /** Lines of other regions stay. */
    private static void put(Path file, String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(lines);
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.startsWith("9901") && !all.contains(line))
                    .forEach(all::add);
        }
        SampleWriter.put(file, (header + "\n" + String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
