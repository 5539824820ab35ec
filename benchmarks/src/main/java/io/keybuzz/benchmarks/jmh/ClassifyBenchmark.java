package io.keybuzz.benchmarks.jmh;

import io.keybuzz.domain.automation.classification.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Messages a second that one core classifies by words; the target is 20,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClassifyBenchmark {
    private static final List<String> MESSAGES = List.of(
            "Bonjour, j'ai commandé cet article le 3 novembre et je n'ai toujours pas reçu mon colis. Le suivi n'a pas bougé"
                    + " depuis une semaine, c'est inadmissible. Merci de me répondre rapidement. Cordialement, Camille",
            "Hello, the kettle arrived broken and the box was open. I would like to return it and get my money back. Could you"
                    + " please send me a return label? Thank you, Sam",
            "Guten Tag, der Bildschirm lässt sich seit gestern nicht mehr einschalten. Das Gerät ist erst zwei Monate alt,"
                    + " gilt die Garantie noch? Vielen Dank im Voraus. Mit freundlichen Grüßen",
            "Hola, me han enviado el modelo equivocado y además faltan dos tornillos. ¿Pueden enviarme el correcto esta"
                    + " semana? Lo necesito para el viernes. Gracias",
            "Buongiorno, vorrei sapere se questo caricatore è compatibile con il mio telefono e se è disponibile in nero."
                    + " Potreste anche inviarmi la fattura del mio ultimo ordine? Grazie mille");

    @Benchmark
    @OperationsPerInvocation(5)
    public void classify(Blackhole hole) {
        for (String message : MESSAGES) {
            hole.consume(Lexicon.standard().classify("Commande 171-1234567-1234567", message, Optional.of("fr")));
        }
    }
}
