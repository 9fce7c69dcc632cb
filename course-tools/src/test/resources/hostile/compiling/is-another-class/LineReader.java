// does: has another class than the exercise asks for
// must: NOT_COMPILED

package lesson02.exercise;

class Other {}
