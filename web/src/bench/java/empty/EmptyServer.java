package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Spring Boot alone takes: one controller. */
@SpringBootApplication
@RestController
public class EmptyServer {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyServer.class, arguments);
    }

    @GetMapping("/api/v1/releases/current")
    String nothing() {
        return "{}";
    }
}
