package org.tongbao.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;

/** Serves what has been published. */
@SpringBootApplication(scanBasePackages = "org.tongbao")
public class TongbaoServer {

    public static void main(String[] args) {
        try {
            SpringApplication.run(TongbaoServer.class, args);
        } catch (PortInUseException e) {
            System.err.println("端口 " + e.getPort() + " 已被占用。请换一个：--port 加端口号");
            System.exit(1);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println("服务没有启动：" + cause.getMessage());
            System.exit(1);
        }
    }
}
