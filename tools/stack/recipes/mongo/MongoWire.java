import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;

/** Serves one H2 file as a MongoDB: {@code java MongoWire FILE PORT}. SIGTERM writes everything out first. */
public final class MongoWire {

  /** The current drivers refuse servers whose wire version is below 9; 13 is that of MongoDB 5.0. */
  private static final MongoVersion VERSION =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return 13;
        }
      };

  /**
   * What does not fit is read and deserialised anew by each search, which looks at all documents: with the usual 16 MB a
   * claim among 100,000 tasks takes longer than any driver waits.
   */
  private static final int CACHE_MEGABYTES = 512;

  /** Counts the commands of each database, and answers {@code countedCommands} with what it has counted. */
  private static final class CountingBackend extends H2Backend {

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    private CountingBackend(String file) {
      super(new MVStore.Builder().fileName(file).cacheSize(CACHE_MEGABYTES).open());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
      Map<String, LongAdder> ofDatabase =
          counts.computeIfAbsent(database, name -> new ConcurrentHashMap<>());
      if (command.equals("countedCommands")) return counted(ofDatabase);
      // Commands about no collection have a number there.
      String about = query.get(command) instanceof String collection ? " " + collection : "";
      ofDatabase.computeIfAbsent(command + about, name -> new LongAdder()).increment();
      return super.handleCommand(channel, database, command, query);
    }

    private static Document counted(Map<String, LongAdder> counts) {
      Document commands = new Document();
      counts.forEach((command, count) -> commands.put(command, count.sum()));
      return new Document("commands", commands).append("ok", 1.0);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    MongoServer server = new MongoServer(new CountingBackend(args[0]).version(VERSION));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.bind("127.0.0.1", Integer.parseInt(args[1]));
    System.out.println("MongoWire serves " + args[0] + " on port " + args[1]);
    Thread.currentThread().join();
  }

  private MongoWire() {}
}
