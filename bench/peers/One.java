/** The smallest program, run from its source as a script is. */
class One {

    public static void main(String[] arguments) {
        System.out.println(1);
    }
}
