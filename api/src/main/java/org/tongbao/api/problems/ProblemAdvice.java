package org.tongbao.api.problems;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.tongbao.warehouse.engine.EngineException;
import org.tongbao.warehouse.release.ReleaseException;
import org.tongbao.warehouse.semantic.SemanticException;

/** Makes every error a problem detail. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final String largestFile;
    private final String largestRequest;
    private final int mostFiles;

    ProblemAdvice(
            @Value("${spring.servlet.multipart.max-file-size:1MB}") String largestFile,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") String largestRequest,
            @Value("${tongbao.load.files:500}") int mostFiles) {
        this.largestFile = largestFile;
        this.mostFiles = mostFiles;
        this.largestRequest = largestRequest;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return ResponseEntity.status(problem.kind().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ReleaseException e) {
        return answer(e.isOutdated() ? Problem.Kind.RELEASE_OUTDATED : Problem.Kind.RELEASE_DAMAGED, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unasked(SemanticException e) {
        ResponseEntity<ProblemDetail> answer = answer(Problem.Kind.BAD_QUERY, e.getMessage());
        answer.getBody().setProperty("error", e.error().name().toLowerCase(Locale.ROOT));
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        return answer(Problem.Kind.BAD_PARAMETER, "缺少参数 " + e.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
        return answer(Problem.Kind.BAD_PARAMETER, "参数 " + e.getName() + " 的值“" + e.getValue() + "”不对");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException e) {
        String given = e.getSupportedMediaTypes().stream()
                .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
                .map(MediaType::toString)
                .collect(Collectors.joining(" 或 "));
        return answer(Problem.Kind.NOT_ACCEPTABLE, "给不出 Accept 所要的格式" + (given.isEmpty() ? "" : "。请改用 " + given));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nowhere(NoResourceFoundException e) {
        return answer(Problem.Kind.NOT_FOUND, "没有这个地址：/" + e.getResourcePath());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e) {
        return answer(Problem.Kind.NOT_ALLOWED, "这个地址不支持 " + e.getMethod());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(Problem.Kind.BAD_BODY, "请求正文应为 UTF-8 的 JSON，字段见 /api/v1/openapi.json");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> type(HttpMediaTypeNotSupportedException e) {
        return answer(Problem.Kind.BODY_TYPE, "请求正文的类型应为 application/json");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> large(MaxUploadSizeExceededException e) {
        return problem(Problem.tooLarge("单个文件 " + largestFile + "，合计 " + largestRequest + "，一次 " + mostFiles + " 个"));
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<ProblemDetail> parts(Exception e) {
        LOG.info("an upload could not be read: {}", e.getMessage());
        return answer(Problem.Kind.BAD_BODY, "上传的内容应为 multipart/form-data，文件放在 files 里");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> query(EngineException e) {
        LOG.error("query failed", e);
        return answer(Problem.Kind.FAILED, "查询没有成功，详情在服务器日志里");
    }

    /** @return null where the client went away while it was answered: nothing is wrong, and nobody listens */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        LOG.error("request failed", e);
        return answer(Problem.Kind.FAILED, "请求没有完成，详情在服务器日志里");
    }

    /** Whatever the answer would have been, a problem is JSON. */
    private static ResponseEntity<ProblemDetail> answer(Problem.Kind kind, String detail) {
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(kind, detail).detail());
    }
}
